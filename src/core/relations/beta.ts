const COEFFICIENTS = [
  76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
];

/** The logarithm of the gamma function (Lanczos). */
function lnGamma(x: number): number {
  const base = x + 5.5;
  let series = 1.000000000190015;
  COEFFICIENTS.forEach((c, i) => (series += c / (x + 1 + i)));
  return (x + 0.5) * Math.log(base) - base + Math.log((2.5066282746310005 * series) / x);
}

const lnBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b);

/** What so many failures beside so much that holds cost, in bits, when the rate of errors is not known beforehand. */
export const betaBits = (failed: number, held: number, a: number, b: number): number =>
  (lnBeta(a, b) - lnBeta(a + failed, b + held)) / Math.LN2;
