/** Medians, quartiles, pairs and growth. */

/** The value below which a share of the values lies, between two of them where need be. */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const [below, above = below] = sorted.slice(low, low + 2);
  return below + (above - below) * (at - low);
}

export const median = (values) => quantile(values, 0.5);

/** Ratios of two measures taken one after the other, so many times, after one of each that does not count. */
export function paired(pairs, measureA, measureB) {
  const [a, b] = [[], []];
  measureA();
  measureB();
  for (let pair = 0; pair < pairs; pair++) {
    // Whoever goes first changes from pair to pair: what the one leaves behind weighs on both.
    if (pair % 2 === 0) {
      a.push(measureA());
      b.push(measureB());
    } else {
      b.push(measureB());
      a.push(measureA());
    }
  }
  return spread(
    a.map((value, pair) => value / b[pair]),
    { a: median(a), b: median(b) },
  );
}

/** A median with its quartiles, and how many values it is of. */
export function spread(ratios, medians = {}) {
  return {
    ratio: median(ratios),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
    pairs: ratios.length,
    ...medians,
  };
}

/** The power with which `y` grows with `x`: the slope of their logarithms. 1 is linear. */
export function exponent(points) {
  const logs = points.map(({ x, y }) => [Math.log(x), Math.log(y)]);
  const mean = (at) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return covariance / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}
