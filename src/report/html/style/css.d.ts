/** A style sheet as text: esbuild reads it by its attribute, vite by its ending. It stands in the page as it is written. */
declare module '*.css?raw' {
  const css: string;
  export default css;
}
