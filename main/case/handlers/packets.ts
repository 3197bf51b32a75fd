// From a chosen packet to a frozen release: planned from rows here, built from bytes in a worker, written down afterwards.
import { planPacket, refusalOf } from '../../../shared/domain/packet-plan.ts';
import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import type { Packet, PacketReport, Release } from '../../../shared/domain/packet.ts';
import { findingText } from '../../../shared/domain/packet/check-words.ts';
import { newDelivery } from '../../../shared/domain/packet/delivery.ts';
import { supplementFacts } from '../../../shared/domain/packet/releases.ts';
import { AppError, fail } from '../../../shared/errors.ts';
import { packetFileName } from '../packet/file-name.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import type { PacketVerdict } from '../packet/verify-packet.ts';
import type { PacketJobInput } from '../jobs/packet-job.ts';
import { newId } from '../session.ts';
import type { Session } from '../session.ts';
import { getRow, insertRow, listRows } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
import { weightOf } from '../../../shared/domain/packet/weight.ts';
import { filesAlong, packetFacts } from './packet-facts.ts';
import { door, reading, working } from './door.ts';

const requests = door.packets;

function planned(
  session: Session,
  { packetId, supplementTo }: { packetId: string; supplementTo?: Release['id'] | undefined },
) {
  return session.read((db) => {
    const facts = packetFacts(db, getRow(db, tables.packet, packetId), session.now());
    if (supplementTo === undefined) return { facts, plan: planPacket(facts), number: null };
    const base = getRow(db, tables.release, supplementTo);
    const follows = supplementFacts(base, listRows(db, tables.release));
    const withBase = { ...facts, supplementTo: follows };
    return { facts: withBase, plan: planPacket(withBase), number: follows };
  });
}

/** The documents that the plan names, by the hash their bytes are stored under. */
function hashesIn({ outline }: PacketPlan): Record<string, string> {
  return Object.fromEntries(
    outline.flatMap(({ documentId, sha256 }) =>
      documentId !== null && sha256 !== null ? [[documentId, sha256]] : [],
    ),
  );
}

function limitsOf({ limitMb, limitPages }: Pick<Packet, 'limitMb' | 'limitPages'>): PacketJobInput['limits'] {
  return { pages: limitPages, bytes: limitMb === null ? null : Math.floor(limitMb * 1_000_000) };
}

type Made = Omit<ReturnType<typeof planned>, 'plan'> & { packetId: Packet['id']; made: PacketReport };

/** Written down, and so for whom; a copy that is only read has no list of what went out, and says only what was made. */
function writtenDown(session: Session, request: string, { facts, number, packetId, made }: Made): Release {
  const { recipient } = facts.packet;
  const frozen = { packetId, supplement: number?.supplement ?? 0, report: made, sentTo: recipient };
  if (session.isReadOnly()) {
    const now = session.now();
    const id = newId('release') as Release['id'];
    const stamps = { createdAt: now, updatedAt: now, deletedAt: null };
    return { ...frozen, id, version: number?.version ?? 1, frozenAt: now, ...stamps };
  }
  return session.write(request, (tx, stamp) => {
    const earlier = listRows(tx, tables.release).filter((release) => release.packetId === packetId);
    const version = number?.version ?? 1 + Math.max(0, ...earlier.map((release) => release.version));
    const release = insertRow(tx, tables.release, { ...frozen, version, frozenAt: stamp.now }, stamp);
    if (recipient !== '') insertRow(tx, tables.delivery, newDelivery(release.id, recipient), stamp);
    return release;
  });
}

function requireMakeable(plan: PacketPlan, { isSupplement }: { isSupplement: boolean }): void {
  const refusal = refusalOf(plan);
  if (refusal?.code === 'packet.empty' && isSupplement) fail('packet.nothing-new');
  if (refusal) throw new AppError(refusal.code, refusal.details);
}

type Planned = { facts: PacketFacts; plan: PacketPlan };

/** What every way out needs. */
function packetWork(
  session: Session,
  { facts, plan }: Planned,
): Omit<PacketJobInput, 'target' | 'into' | 'password' | 'along'> {
  return {
    access: accessTo(session.requireOpen()),
    plan,
    facts,
    hashes: hashesIn(plan),
    madeAt: facts.caseFile.clockAt ?? session.now(),
    limits: limitsOf(facts.packet),
  };
}

export const packetHandlers = {
  preview: requests.preview.handler(({ input, context: { session } }) => {
    const { facts, plan } = planned(session, input);
    const outline = plan.outline.map(
      ({ kind, title, section, recordId, letterId, documentId, firstPage, pages }) => ({
        kind,
        title,
        section,
        recordId,
        letterId,
        documentId,
        firstPage,
        pages,
      }),
    );
    // `leftOut` and `omissions` are the same lines: one with the sentence for the recipient, one with the record.
    return {
      fileName: packetFileName(facts),
      pages: plan.pages,
      sizeBytes: weightOf(facts, plan),
      outline,
      leftOut: plan.leftOut.map((one, at) => ({
        ...one,
        recordId: plan.omissions[at]?.recordId ?? fail('thing.not-found'),
      })),
      unseen: plan.unseen,
      warnings: plan.warnings,
    };
  }),

  weigh: requests.weigh.handler(
    working(async ({ input, context: { session } }, { report, signal }) => {
      const { facts, plan } = planned(session, input);
      requireMakeable(plan, { isSupplement: false });
      const packet = { ...facts.packet, pictures: '300-dpi' as const };
      const work: PacketJobInput = {
        ...packetWork(session, { facts: { ...facts, packet }, plan }),
        target: '',
        into: 'nowhere',
        password: null,
        along: [],
      };
      const { sizeBytes, savedBytes } = await runJob<PacketReport>('packet', work, { report, signal });
      return { sizeBytes, savedBytes };
    }),
  ),

  make: requests.make.handler(
    working(async ({ input, context: { session }, path }, { report, signal }) => {
      // Whoever asks for a password must never be left with files that lie open.
      if (input.into === 'folder' && input.password !== undefined) fail('packet.folder-not-locked');
      const target = session.redeemTarget(input.ticket);
      const { facts, plan, number } = planned(session, input);
      requireMakeable(plan, { isSupplement: number !== null });
      const work: PacketJobInput = {
        ...packetWork(session, { facts, plan }),
        target,
        into: input.into ?? 'pdf',
        password: input.password ?? null,
        along:
          input.withFiles && input.into !== undefined && input.into !== 'pdf'
            ? filesAlong(session, facts)
            : [],
      };
      const made = await runJob<PacketReport>('packet', work, { report, signal });
      return writtenDown(session, path.join('.'), { facts, number, packetId: input.packetId, made });
    }),
  ),

  verify: requests.verify.handler(
    working(async ({ input, context: { session } }, { report, signal }) => {
      const path = session.redeem(input.ticket);
      const { pages, found, fingerprints } = await runJob<PacketVerdict>(
        'verify',
        { path, ...(input.password === undefined ? {} : { password: input.password }) },
        { report, signal },
      );
      const releases = session.read((db) => listRows(db, tables.release));
      return {
        pages,
        found: found.map((one) => findingText(one, input.language)),
        releaseIds: releases
          .filter(({ report: { sha256, parts } }) =>
            [sha256, ...parts.map((part) => part.sha256)].some((one) => fingerprints.includes(one)),
          )
          .map(({ id }) => id),
      };
    }),
  ),
};

export const releaseHandlers = {
  list: door.releases.list.handler(reading((db) => listRows(db, tables.release))),
  held: door.releases.held.handler(({ context: { session } }) => {
    const released = new Set(
      session.read((db) => listRows(db, tables.release)).map(({ packetId }) => packetId),
    );
    return [...released].map((packetId) => ({
      packetId,
      entries: planned(session, { packetId }).plan.outline.flatMap(({ title, sha256 }) =>
        sha256 === null ? [] : [{ title, sha256 }],
      ),
    }));
  }),
};
