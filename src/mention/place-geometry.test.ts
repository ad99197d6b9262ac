import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compass, destination, distanceKm, initialBearing, midpoint } from './place-geometry.ts';

const point = fc.record({
  latitude: fc.double({ min: -85, max: 85, noNaN: true }),
  longitude: fc.double({ min: -179, max: 179, noNaN: true }),
});

test('distance is the same both ways and none to itself', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
      expect(distanceKm(a, a)).toBe(0);
    }),
  );
});

test('whoever goes some way is as far away as that', () => {
  const way = fc.record({
    degrees: fc.double({ min: 0, max: 359, noNaN: true }),
    km: fc.double({ min: 1, max: 5000, noNaN: true }),
  });
  fc.assert(
    fc.property(point, way, (from, { degrees, km }) => {
      expect(distanceKm(from, destination(from, { degrees, km }))).toBeCloseTo(km, 3);
    }),
  );
});

test('the middle is equally far from both ends', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      fc.pre(distanceKm(a, b) < 19_000);
      const middle = midpoint(a, b);
      expect(distanceKm(a, middle)).toBeCloseTo(distanceKm(middle, b), 3);
    }),
  );
});

test('a known pair: Tehran and Isfahan lie 340 km apart, Isfahan to the south', () => {
  const tehran = { latitude: 35.69439, longitude: 51.42151 };
  const isfahan = { latitude: 32.65246, longitude: 51.67462 };
  expect(distanceKm(tehran, isfahan)).toBeCloseTo(339, 0);
  expect(initialBearing(tehran, isfahan)).toBeCloseTo(176, 0);
});

test.each([
  ['south', 180],
  ['South-East', 135],
  ['south east', 135],
  ['southeastern', 135],
  ['north-northwest', 337.5],
  ['westward', 270],
])('%s is %d degrees', (words, degrees) => {
  expect(compass(words)?.degrees).toBe(degrees);
});

test.each(['', 'up', 'south-north', 'southerner', 'left', 'noon', 'eastwest'])(
  '%s is no direction',
  (words) => {
    expect(compass(words)).toBeNull();
  },
);
