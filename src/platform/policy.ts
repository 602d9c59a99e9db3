/** Chromium's; other browsers refuse without an error in the console. */
interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

/** Whether the page around this one lets it use a feature of the browser; true where nobody says. */
export function isPermitted(feature: 'geolocation' | 'screen-wake-lock'): boolean {
  return (document as WithPolicy).featurePolicy?.allowsFeature(feature) ?? true;
}
