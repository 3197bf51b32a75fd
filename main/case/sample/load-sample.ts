// TEMPORARY so that the app boots: the author of this folder replaces this file.
import type { Session } from '../session.ts';
export async function loadSample(_session: Session): Promise<void> { throw new Error('not here yet'); }
