import { expect, it } from 'vitest';
import { shortPath } from '../../../build/publish/short-path.ts';

it('a path loses what is not seen, and keeps its shape', () => {
  expect(shortPath('M0,0L0,0L1,0L2,0L5,0L5,7L5,9L0,9L0,0Z')).toBe('M0 0l5 0 0 9-5 0 0-9z');
  // A turn back is a point of the shape.
  expect(shortPath('M0,0L4,0L2,0')).toBe('M0 0l4 0-2 0');
  // What has become a point or a line covers nothing.
  expect(shortPath('M3,3L3,3Z')).toBe('');
  expect(shortPath('M3,3L4,3L3,3Z')).toBe('');
  expect(shortPath('M1,1L2,2M8,8L9,8')).toBe('M1 1l1 1M8 8l1 0');
});
