// Draws the app's icon: two sheets, one laid over the other, held by the rings of a binder. Drawn, so that no picture lies in the project.
import { writeFileSync } from 'node:fs';
import { encode } from 'fast-png';

const size = 1024;
const samples = 2;
const colours = {
  binder: [15, 93, 94],
  back: [191, 217, 211],
  front: [251, 250, 246],
  words: [71, 90, 112],
  marked: [232, 180, 80],
};

// Lengths are in 1/100 of the icon. The last shape that contains a point gives its colour.
const shapes = [
  { colour: colours.binder, x: 50, y: 50, width: 92, height: 92, radius: 20 },
  { colour: colours.back, x: 57, y: 50, width: 46, height: 60, radius: 4, turn: 9 },
  { colour: colours.front, x: 50, y: 50, width: 46, height: 60, radius: 4 },
  ...[36, 50, 64].map((y) => ({ colour: colours.binder, x: 33, y, width: 5, height: 5, radius: 2.5 })),
  ...[33, 42, 60].map((y) => ({ colour: colours.words, x: 55, y, width: 26, height: 3, radius: 1.5 })),
  { colour: colours.marked, x: 55, y: 51, width: 26, height: 5, radius: 1.5 },
];

export function drawIcon(path) {
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) data.set(pixel(x, y), (y * size + x) * 4);
  }
  writeFileSync(path, encode({ width: size, height: size, data, channels: 4 }));
}

/** The mean of a few points inside the pixel, so that edges are smooth. */
function pixel(x, y) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < samples * samples; sample++) {
    const at = (n, step) => ((n + (step + 0.5) / samples) / size) * 100;
    const shape = shapeAt(at(x, sample % samples), at(y, Math.floor(sample / samples)));
    if (!shape) continue;
    covered++;
    shape.colour.forEach((value, channel) => (sum[channel] += value));
  }
  const mean = sum.map((value) => (covered ? Math.round(value / covered) : 0));
  return [...mean, Math.round((covered / samples ** 2) * 255)];
}

function shapeAt(x, y) {
  return shapes.findLast((shape) => contains(shape, x, y));
}

function contains({ x, y, width, height, radius, turn = 0 }, px, py) {
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [px - x, py - y];
  const along = Math.abs(dx * Math.cos(angle) + dy * Math.sin(angle)) - width / 2 + radius;
  const across = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle)) - height / 2 + radius;
  return Math.hypot(Math.max(along, 0), Math.max(across, 0)) <= radius && Math.max(along, across) <= radius;
}
