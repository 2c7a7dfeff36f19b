/** The JSON Schema of plans as a function of Spectral: compiled once, as code of its own. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export function shapeFunction(planSchema) {
  const Ajv = require('ajv').default;
  const standaloneCode = require('ajv/dist/standalone').default;
  const ajv = new Ajv({ strict: false, validateFormats: false, code: { source: true, esm: true } });
  const code = standaloneCode(ajv, ajv.compile(planSchema));
  if (code.includes('require(')) throw new Error('the compiled schema is not whole');
  return `${code.replace(/\bexport default \w+;/, '')}
export default (value) => (validate(value) ? [] : [{ message: 'formato' }]);
`;
}
