/** The sheet for walls where children pass: words for a child of nine. */
export const childPoster = {
  title: 'Poster for children',
  open: 'Poster for children, to print',
  ask: 'Does someone hurt you, scare you or touch you badly?',
  tell: 'Write to us on WhatsApp',
  fault: 'It is not your fault. You need not tell your name.',
  lines: { danger: 'Danger now', child: 'Help for children, day and night', net: 'Someone scares or cheats you on the phone', mind: 'You feel very sad' },
  free: 'These calls are free.',
  hello: 'Hello',
}
