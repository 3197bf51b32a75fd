// Where on this computer the app looks for files by itself.
import { join } from 'node:path';
import { app } from 'electron';

export const casesFolder = (): string => join(app.getPath('documents'), 'Second Opinion Binder');
export const samplePath = (): string => join(app.getPath('userData'), 'Sample case.binder');
