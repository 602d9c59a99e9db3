/** Names of the sources of the map, the same in every language; « À propos » gives their terms. */
export const CREDITS = 'Natural Earth · © GeoNames · Insee, IGN · OurAirports';
