// Which codes a list holds, or whether a key of a unit is filled. The message is the subject.
export default function codes(value, options) {
  const { list, key = 'codice', all, filled, among } = options;
  if (filled !== undefined) {
    const code = String(value.codice);
    return among.includes(code) && !value[filled] ? [{ message: code }] : [];
  }
  const found = (value[list] ?? []).map((item) => String(item[key]));
  return all.filter((code) => !found.includes(code)).map((code) => ({ message: code }));
}
