/** A duration as a clock shows it: `4:07`, `−0:30`, `1:02:00`; in milliseconds. */
export function timeText(duration: number): string {
  const seconds = Math.floor(Math.abs(duration) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  const text =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return duration < 0 && seconds > 0 ? `\u2212${text}` : text;
}
