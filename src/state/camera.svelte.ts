import type { Camera, CameraPose } from '../domain/view/camera.ts';
import type { Projection } from '../domain/view/view.ts';

/** What the map says of its camera; the projection is the address's. */
type SeenCamera = Omit<Camera, 'projection'>;

/** The camera of the map, and whether a gesture moves it, here or in the other window. */
export class CameraState {
  readonly #projection: () => Projection;
  #seen = $state.raw<SeenCamera | null>(null);
  #local = $state.raw<CameraPose | null>(null);
  #remote = $state.raw<CameraPose | null>(null);

  /** As the map shows it, null where there is no map. */
  readonly camera: Camera | null = $derived.by(
    () => this.#seen && { ...this.#seen, projection: this.#projection() },
  );

  constructor(projection: () => Projection) {
    this.#projection = projection;
  }

  /** Where a gesture has the camera, in this window or the other one of a talk; null where none moves it. */
  get inHand(): CameraPose | null {
    return this.#local ?? this.#remote;
  }
  /** Where a gesture in the other window has the camera. */
  get remote(): CameraPose | null {
    return this.#remote;
  }

  /** Reports the map's camera, for each frame, and whether a gesture moves it. */
  report(camera: SeenCamera, byHand = false): void {
    this.#seen = camera;
    if (!byHand) return;
    const { lng, lat, zoom, bearing } = camera;
    this.#local = { lng, lat, zoom, bearing };
    this.#remote = null;
  }
  /** Follows the gesture in the other window; null once it has ended. */
  followRemote(camera: CameraPose | null): void {
    this.#local = null;
    this.#remote = camera;
  }
  /** Ends gestures: something else decides the camera now. */
  release(): void {
    this.#local = null;
    this.#remote = null;
  }
}
