import type { Route } from './route.ts'
import { apiRoutes } from './routes/api.ts'
import { authOptions } from './routes/auth-options.ts'
import { acknowledgeBriefingRoute, briefing, briefingReaders } from './routes/briefing.ts'
import { calendar, calendarAddress, createCalendarAddress, dropCalendarAddress } from './routes/calendar.ts'
import { companyLink, putCompanyLinkRoute, renewCompanyLinkRoute, revokeCompanyLinkRoute } from './routes/company-link.ts'
import { confirm } from './routes/confirm.ts'
import { control } from './routes/control.ts'
import { demoSignInRoute } from './routes/demo-sign-in.ts'
import { healthz, readyz } from './routes/health.ts'
import { asOfRoute, binRoute, briefAtRoute, briefVersionsRoute, changesRoute, historyRoute, timelineRoute } from './routes/history.ts'
import { inviteAgainRoute, inviteRoute, listInvitations, withdrawInvitation } from './routes/invitations.ts'
import { acceptInvitationRoute, lookAtInvitationRoute } from './routes/join.ts'
import { askToJoinRoute, joinCompanyRoute, lookAtCompanyLinkRoute, lookAtJoinRoute } from './routes/join-company.ts'
import { mcp } from './routes/mcp.ts'
import { me } from './routes/me.ts'
import { changeRoleRoute, listMembers, readmitMemberRoute, removeMemberRoute } from './routes/members.ts'
import { finishSingleSignOn, joinBySingleSignOn, startSingleSignOn } from './routes/oidc.ts'
import { getMailPreferences, inbox, putMailPreferences, readNotificationsRoute } from './routes/notifications.ts'
import { startPreviewRoute } from './routes/previews.ts'
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
import { linkDoor, linkDoorScript, openLink, viewLink } from './routes/prospect-pages.ts'
import { createProspectLinkRoute, listLinkOpensRoute, listProspectLinksRoute, revokeProspectLinkRoute } from './routes/prospect-links.ts'
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
import {
  connectTrackerRoute,
  disconnectTracker,
  listTrackers,
  lookAtLinks,
  replaceTrackerTokenRoute,
  testTrackerRoute,
} from './routes/trackers.ts'
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
  lookAtCompanyLinkRoute,
  askToJoinRoute,
  lookAtJoinRoute,
  joinCompanyRoute,
  joinBySingleSignOn,
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
  readmitMemberRoute,
  listInvitations,
  inviteRoute,
  inviteAgainRoute,
  withdrawInvitation,
  companyLink,
  putCompanyLinkRoute,
  renewCompanyLinkRoute,
  revokeCompanyLinkRoute,
  startPreviewRoute,
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
  linkDoor,
  linkDoorScript,
  openLink,
  viewLink,
  listProspectLinksRoute,
  createProspectLinkRoute,
  revokeProspectLinkRoute,
  listLinkOpensRoute,
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
  listTrackers,
  connectTrackerRoute,
  replaceTrackerTokenRoute,
  testTrackerRoute,
  disconnectTracker,
  lookAtLinks,
  mcp,
  openApiRoute,
  calendar,
  calendarAddress,
  createCalendarAddress,
  dropCalendarAddress,
  ...apiRoutes,
]
