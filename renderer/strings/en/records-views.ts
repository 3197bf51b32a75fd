// English for views of the records list that are kept under a name.

export const recordsViews = {
  title: 'Saved views',
  save: 'Save this view',
  name: 'Name of the view',
  add: 'Save',
  rename: (name: string) => `Rename “${name}”`,
  remove: (name: string) => `Remove “${name}”`,
  removed: (name: string) => `Removed the view “${name}”.`,
};
