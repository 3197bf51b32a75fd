// A release in somebody's hands: to whom, when, by which channel, what proves it, and which discs and slides went along. One row a reader.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from '../entity.ts';
import type { FieldsOf } from '../entity.ts';
import { idOf } from '../ids.ts';
import { PartialDate } from '../partial-date-shape.ts';

export const deliveryFields = {
  releaseId: idOf('release'),
  recipient: RequiredLine,
  /** Null while it has not gone out. */
  sentOn: PartialDate.nullable(),
  /** "by upload", "by hand at window 3". */
  channel: Line,
  receiptNo: Line,
  /** They have it: by their word, their signature or their receipt. */
  receivedOn: PartialDate.nullable(),
  /** The entry of the correspondence it went with: its proofs are this one's. */
  letterId: idOf('letter').nullable(),
  /** Discs and glass that went along; when they must be back stands with each item. */
  itemIds: z.array(idOf('physicalItem')).max(1_000),
  notes: Text,
};
export const Delivery = entity('delivery', deliveryFields);
export type Delivery = z.infer<typeof Delivery>;

/** Made for them, and not sent yet. */
export function newDelivery(releaseId: Delivery['releaseId'], recipient: string): FieldsOf<Delivery> {
  return {
    releaseId,
    recipient,
    sentOn: null,
    channel: '',
    receiptNo: '',
    receivedOn: null,
    letterId: null,
    itemIds: [],
    notes: '',
  };
}
