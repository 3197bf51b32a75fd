// Every paper of the sample case by the number of its record. A new paper is a file beside these and a line here.
import type { Look, Paper } from './paper.ts';
import ambulatory from './history/24-gi-consultation.json' with { type: 'json' };
import chemistry from './procedure/17-cyst-fluid.json' with { type: 'json' };
import ct from './imaging/07-ct-2026.json' with { type: 'json' };
import cytology from './procedure/14-cytology.json' with { type: 'json' };
import acknowledged from './letters/P-ack.json' with { type: 'json' };
import decided from './letters/P-decision.json' with { type: 'json' };
import denial from './letters/P-denial.json' with { type: 'json' };
import grievance from './letters/P04-grievance.json' with { type: 'json' };
import discharge from './hospital/20-discharge.json' with { type: 'json' };
import emergency from './hospital/19-emergency.json' with { type: 'json' };
import eus from './procedure/11-eus.json' with { type: 'json' };
import hospitalLabs from './hospital/21-hospital-labs.json' with { type: 'json' };
import labs2025 from './labs/22-labs-2025.json' with { type: 'json' };
import labs2026 from './labs/23-labs-2026.json' with { type: 'json' };
import letter1 from './letters/P01-letter-1.json' with { type: 'json' };
import letter2 from './letters/P03-letter-2.json' with { type: 'json' };
import looksFile from './looks.json' with { type: 'json' };
import molecular from './procedure/18-molecular.json' with { type: 'json' };
import mri2021 from './imaging/01-mri-2021.json' with { type: 'json' };
import mri2023 from './imaging/03-mri-2023.json' with { type: 'json' };
import mri2025 from './imaging/05-mri-2025.json' with { type: 'json' };
import mri2026 from './imaging/09-mri-2026.json' with { type: 'json' };
import operative from './history/29-operative-note.json' with { type: 'json' };
import opinion1 from './opinions/25-greerwood.json' with { type: 'json' };
import opinion2 from './opinions/26-dufourmont.json' with { type: 'json' };
import opinion3 from './opinions/27-castellwright.json' with { type: 'json' };
import primaryCare from './history/28-pcp-summary.json' with { type: 'json' };
import wrongPatient from './labs/33-wrong-patient.json' with { type: 'json' };

// A JSON module's type is wider than what it holds (`string` for a name of a few); the tests draw every one.
const all: Record<string, unknown> = {
  1: mri2021,
  3: mri2023,
  5: mri2025,
  7: ct,
  9: mri2026,
  11: eus,
  14: cytology,
  17: chemistry,
  18: molecular,
  19: emergency,
  20: discharge,
  21: hospitalLabs,
  22: labs2025,
  23: labs2026,
  24: ambulatory,
  25: opinion1,
  26: opinion2,
  27: opinion3,
  28: primaryCare,
  29: operative,
  33: wrongPatient,
};

/** Papers that prove an entry of the correspondence, by the proof's key. */
const proofs: Record<string, unknown> = {
  P01: letter1,
  P03: letter2,
  'P-letter': denial,
  P04: grievance,
  'P-ack': acknowledged,
  'P-decision': decided,
};

const papers = { ...all, ...proofs } as Record<string, Paper>;
export const paperNumbers: readonly string[] = Object.keys(all);
const looks = looksFile as Record<string, unknown> as Record<string, Look>;

/** A paper, by its record's number or its proof's key, and the place it comes from. Throws where there is none: a slip in the data. */
export function paperOf(number: string): { paper: Paper; look: Look } {
  const paper = papers[number];
  const look = paper && looks[paper.look];
  if (!paper || !look) throw new Error(`no paper or look for ${number}`);
  return { paper, look };
}
