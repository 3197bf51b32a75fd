// The main job on the sample case in a real window on a virtual display, for machines without a screen.
import { CannotGoOn } from './setup/say.mjs';

export async function headlessMainJob() {
  // To be wired to the screens: open the sample case, make a packet, print where it lies.
  throw new CannotGoOn('The main job without a display is not wired yet.');
}
