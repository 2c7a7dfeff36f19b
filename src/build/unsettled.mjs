/** Addresses of `package.json` that are not settled yet: each holds a place under `.invalid`, where no host can be. */
const PLACEHOLDER = /^[a-z+]+:\/\/(?:[^/]*\.)?invalid(?:[/?#]|$)/i;

/** The keys that hold such a place, or nothing. */
export function unsettled({ homepage, bugs, repository }) {
  const addresses = { homepage, bugs: bugs?.url, repository: repository?.url };
  return Object.keys(addresses).filter((key) => !addresses[key] || PLACEHOLDER.test(addresses[key]));
}
