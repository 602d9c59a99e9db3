/** The Earth as a sphere of its mean radius (IUGG: 6371.0088 km). */
export const EARTH_RADIUS_KM = 6371.0088;

/** Turns steradians, as d3-geo measures areas, into km². */
export const KM2_PER_STERADIAN = EARTH_RADIUS_KM ** 2;
