export const roles = ['owner', 'product', 'sales', 'viewer'] as const
export type Role = (typeof roles)[number]
