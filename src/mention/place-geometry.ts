/** A point on the globe, in degrees: north and east positive. */
export interface Point {
  /** -90 to 90. */
  readonly latitude: number;
  /** -180 to 180. */
  readonly longitude: number;
}

/** Mean radius of the earth (IUGG). */
const EARTH_RADIUS_KM = 6371.009;
const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometres (haversine). Symmetric, 0 to 20,015. */
export function distanceKm(a: Point, b: Point): number {
  const latitudes = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2) ** 2;
  const longitudes = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2) ** 2;
  const chord =
    latitudes + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * longitudes;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Where one comes from `from` by going `km` along the great circle that starts at `degrees`. */
export function destination(
  from: Point,
  { degrees, km }: { readonly degrees: number; readonly km: number },
): Point {
  const angle = km / EARTH_RADIUS_KM;
  const start = from.latitude * RADIANS;
  const bearing = degrees * RADIANS;
  const sine =
    Math.sin(start) * Math.cos(angle) + Math.cos(start) * Math.sin(angle) * Math.cos(bearing);
  const east = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(start),
    Math.cos(angle) - Math.sin(start) * sine,
  );
  return {
    latitude: Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS,
    longitude: wrapped(from.longitude + east / RADIANS),
  };
}

/** The point halfway along the great circle between two points. */
export function midpoint(a: Point, b: Point): Point {
  return destination(a, { degrees: initialBearing(a, b), km: distanceKm(a, b) / 2 });
}

/** Bearing in degrees, clockwise from north, 0 to 360, at which the way from `a` to `b` starts. */
export function initialBearing(a: Point, b: Point): number {
  const east = (b.longitude - a.longitude) * RADIANS;
  const y = Math.sin(east) * Math.cos(b.latitude * RADIANS);
  const x =
    Math.cos(a.latitude * RADIANS) * Math.sin(b.latitude * RADIANS) -
    Math.sin(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * Math.cos(east);
  return (Math.atan2(y, x) / RADIANS + 360) % 360;
}

function wrapped(longitude: number): number {
  return ((longitude + 540) % 360) - 180;
}

const COMPASS = [
  ['north', 0],
  ['north-northeast', 22.5],
  ['northeast', 45],
  ['east-northeast', 67.5],
  ['east', 90],
  ['east-southeast', 112.5],
  ['southeast', 135],
  ['south-southeast', 157.5],
  ['south', 180],
  ['south-southwest', 202.5],
  ['southwest', 225],
  ['west-southwest', 247.5],
  ['west', 270],
  ['west-northwest', 292.5],
  ['northwest', 315],
  ['north-northwest', 337.5],
] as const;

/** A compass direction in words: "south-east", "southeastern", "south east" are all `southeast`. */
export function compass(words: string): { readonly name: string; readonly degrees: number } | null {
  const plain = words
    .toLowerCase()
    .replace(/(north|south|east|west)(?:erly|ern|wards?)/g, '$1')
    .replace(/[\s‐‑–-]+/g, '');
  const found = COMPASS.find(([name]) => name.replace('-', '') === plain);
  return found === undefined ? null : { name: found[0], degrees: found[1] };
}
