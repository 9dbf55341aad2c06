import type { Route } from './route.ts'
import { apiRoutes } from './routes/api.ts'
import { authOptions } from './routes/auth-options.ts'
import { acknowledgeBriefingRoute, briefing, briefingReaders } from './routes/briefing.ts'
import { calendar, calendarAddress, createCalendarAddress, dropCalendarAddress } from './routes/calendar.ts'
import { confirm } from './routes/confirm.ts'
import { control } from './routes/control.ts'
import { demoSignInRoute } from './routes/demo-sign-in.ts'
import { healthz, readyz } from './routes/health.ts'
import { asOfRoute, binRoute, briefAtRoute, briefVersionsRoute, changesRoute, historyRoute, timelineRoute } from './routes/history.ts'
import { inviteAgainRoute, inviteRoute, listInvitations, withdrawInvitation } from './routes/invitations.ts'
import { acceptInvitationRoute, lookAtInvitationRoute } from './routes/join.ts'
import { mcp } from './routes/mcp.ts'
import { me } from './routes/me.ts'
import { changeRoleRoute, listMembers, removeMemberRoute } from './routes/members.ts'
import { finishSingleSignOn, startSingleSignOn } from './routes/oidc.ts'
import { getMailPreferences, inbox, putMailPreferences, readNotificationsRoute } from './routes/notifications.ts'
import { purgeRoute } from './routes/purge.ts'
import { openApiRoute } from './routes/open-api.ts'
import { outbox } from './routes/outbox.ts'
import { changePasswordRoute, editProfileRoute, profile } from './routes/profile.ts'
import {
  previewPublication,
  publication,
  putPublicationRoute,
  releasePublicationRoute,
  restorePublicationRoute,
} from './routes/publication.ts'
import { confirmSubscriptionRoute, leaveRoute, lookAtLeaving, lookAtSubscription, subscribeRoute } from './routes/public-subscriptions.ts'
import { publicIdea, sendPublicIdea } from './routes/public-ideas.ts'
import { publicVote } from './routes/public-votes.ts'
import { requestResetRoute, resetRoute } from './routes/reset.ts'
import { roadmaps } from './routes/roadmaps.ts'
import { addSecondFactorRoute, offerSecondFactorRoute, removeSecondFactorRoute } from './routes/second-factor.ts'
import { endOtherSessions, endSession, listSessions } from './routes/sessions.ts'
import { signInRoute } from './routes/sign-in.ts'
import { signOut } from './routes/sign-out.ts'
import { setUpRoute, signUpRoute, verifyRoute } from './routes/sign-up.ts'
import {
  createSignedWebhookRoute,
  deleteSignedWebhook,
  listDeliveries,
  listSignedWebhooks,
  testSignedWebhook,
} from './routes/signed-webhooks.ts'
import { createTokenRoute, listTokens, revokeToken } from './routes/tokens.ts'
import { exportRoadmapRoute, importFileRoute, restoreRoadmapRoute } from './routes/transfer.ts'
import { createWebhookRoute, deleteWebhook, listWebhooks } from './routes/webhooks.ts'
import { renameWorkspaceRoute, switchWorkspaceRoute } from './routes/workspace.ts'

/** Every address there is. */
export const routes: readonly Route[] = [
  healthz,
  readyz,
  control,
  outbox,
  authOptions,
  setUpRoute,
  signUpRoute,
  verifyRoute,
  signInRoute,
  demoSignInRoute,
  signOut,
  confirm,
  startSingleSignOn,
  finishSingleSignOn,
  requestResetRoute,
  resetRoute,
  lookAtInvitationRoute,
  acceptInvitationRoute,
  me,
  roadmaps,
  profile,
  editProfileRoute,
  changePasswordRoute,
  offerSecondFactorRoute,
  addSecondFactorRoute,
  removeSecondFactorRoute,
  listSessions,
  endSession,
  endOtherSessions,
  listTokens,
  createTokenRoute,
  revokeToken,
  listMembers,
  changeRoleRoute,
  removeMemberRoute,
  listInvitations,
  inviteRoute,
  inviteAgainRoute,
  withdrawInvitation,
  renameWorkspaceRoute,
  switchWorkspaceRoute,
  importFileRoute,
  exportRoadmapRoute,
  restoreRoadmapRoute,
  briefing,
  acknowledgeBriefingRoute,
  briefingReaders,
  historyRoute,
  timelineRoute,
  changesRoute,
  asOfRoute,
  briefVersionsRoute,
  briefAtRoute,
  binRoute,
  purgeRoute,
  inbox,
  readNotificationsRoute,
  getMailPreferences,
  putMailPreferences,
  listWebhooks,
  createWebhookRoute,
  deleteWebhook,
  publication,
  putPublicationRoute,
  releasePublicationRoute,
  restorePublicationRoute,
  previewPublication,
  publicVote,
  publicIdea,
  sendPublicIdea,
  subscribeRoute,
  lookAtSubscription,
  confirmSubscriptionRoute,
  lookAtLeaving,
  leaveRoute,
  listSignedWebhooks,
  createSignedWebhookRoute,
  deleteSignedWebhook,
  listDeliveries,
  testSignedWebhook,
  mcp,
  openApiRoute,
  calendar,
  calendarAddress,
  createCalendarAddress,
  dropCalendarAddress,
  ...apiRoutes,
]
