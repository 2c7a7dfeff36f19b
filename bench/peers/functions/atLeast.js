export default function atLeast(value, { minimum }) {
  return typeof value === 'number' && value < minimum ? [{ message: `${value}` }] : [];
}
