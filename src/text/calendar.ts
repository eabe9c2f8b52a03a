// Names of months and weekdays, and which day of the week a date was. Gregorian calendar.

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** 1 to 12 for a month's name or its first letters (`Sept.`), upper or lower case; 0 for anything else. */
export function monthNumber(name: string): number {
  const key = name.replace(/\.$/, '').toLowerCase();
  return key.length < 3 ? 0 : months.findIndex((month) => month.toLowerCase().startsWith(key)) + 1;
}

/** 0 (Sunday) to 6 for a weekday's name or its first letters (`Thurs.`); -1 for anything else. */
export function weekdayNumber(name: string): number {
  const key = name.replace(/\.$/, '').toLowerCase();
  return key.length < 3 ? -1 : weekdays.findIndex((day) => day.toLowerCase().startsWith(key));
}

/** How many days a month (1 to 12) has; without a year, February has 29. */
export function daysInMonth(month: number, year?: number): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** The day of the week of a date (month 1 to 12): 0 for Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
