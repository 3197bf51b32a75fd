// A time of day as people type it: "8", "8:30", "8.30", "0830", "8 pm", "9:15 AM". Null where it is not one.

const typed = /^(?:(\d{1,2})(?:[:.h ](\d{2}))?|(\d{2})(\d{2}))\s*(?:([ap])\.?m\.?)?$/i;

export function readTypedTime(text: string): string | null {
  const match = typed.exec(text.trim());
  if (!match) return null;
  const [, hourText, minuteText, fourHour, fourMinute, half] = match;
  const hour = Number(hourText ?? fourHour);
  const minute = minuteText ?? fourMinute ?? '00';
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const shown = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (shown > 23 || Number(minute) > 59) return null;
  return `${String(shown).padStart(2, '0')}:${minute}`;
}
