/** Keys that mean something only where the focus is and do no action, such as going from row to row. */
export const keysInPlace = [
  {
    group: 'In a name or another single line',
    keys: [
      { title: 'Keep it; leaving the line keeps it too', shortcuts: ['Enter'] },
      { title: 'Give back what it held before', shortcuts: ['Esc'] },
    ],
  },
  {
    group: 'In a form or a dialog',
    keys: [
      { title: 'Do what its last button says', shortcuts: ['Enter'] },
      { title: 'Keep a note of several lines', shortcuts: ['Mod+Enter'] },
      { title: 'Close it; a form keeps what you wrote, a dialog asks', shortcuts: ['Esc'] },
    ],
  },
  {
    group: 'On the board',
    keys: [
      { title: 'Go to the next node', shortcuts: ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'] },
      { title: 'Select it too', shortcuts: ['Shift+Arrow'] },
      { title: 'Move the view', shortcuts: ['Mod+Arrow'] },
      { title: 'Select nothing', shortcuts: ['Esc'] },
      { title: 'Menu of the selected', shortcuts: ['Shift+F10'] },
    ],
  },
  {
    group: 'On a claim in the inspector',
    keys: [
      { title: 'Go to the claim above or below', shortcuts: ['ArrowUp', 'ArrowDown'] },
      { title: 'Show all that is known of it', shortcuts: ['Enter'] },
    ],
  },
  {
    group: 'In an exhibit',
    keys: [
      { title: 'Choose lines to claim something from', shortcuts: ['ArrowUp', 'ArrowDown', 'Shift+Arrow'] },
      { title: 'Next and previous match', shortcuts: ['F3', 'Shift+F3'] },
      { title: 'Back to all exhibits', shortcuts: ['Esc'] },
    ],
  },
  {
    group: 'In a list or table',
    keys: [
      { title: 'Go up or down', shortcuts: ['ArrowUp', 'ArrowDown'] },
      { title: 'Open the line', shortcuts: ['Enter'] },
    ],
  },
] as const
