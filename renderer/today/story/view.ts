// Which stretch of time is shown, of which whole, and how to show another. Data only.
import type { Span } from '../../../shared/domain/case-timeline.ts';

export type View = { shown: Span; onShow: (next: Span) => void; whole: Span };
