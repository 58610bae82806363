// Our validators against those of other libraries, and what they weigh.
import { size } from './validators/size.js';
import { speed } from './validators/speed.js';

export async function run() {
  await speed();
  await size();
}
