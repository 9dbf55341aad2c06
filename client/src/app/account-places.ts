/** The pages that belong to a person or a workspace and not to a roadmap. */
export const accountPlaces = [
  { path: '/account', label: 'Profile', short: 'Profile' },
  { path: '/account/security', label: 'Sign-in and security', short: 'Security' },
  { path: '/account/notifications', label: 'Notifications', short: 'Notifications' },
  { path: '/account/tokens', label: 'API tokens', short: 'Tokens' },
  { path: '/workspace/members', label: 'Members and roles', short: 'Members' },
  { path: '/workspace/trackers', label: 'Trackers', short: 'Trackers' },
] as const
export type AccountPath = (typeof accountPlaces)[number]['path']
