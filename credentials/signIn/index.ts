/** What the nodes may use of signing in. Everything else in this folder is the credentials' own. */
export { ACCESSIBLE_RESOURCES, type GrantedSite } from './grantedSites';
export { gatewayApiUrl } from './cloudId';
export { tokenIsAboutToEnd } from './clientCredentials';
export { serverUrlOf } from './dataCenterSignIn';
export { devOpsPath } from './devOpsPath';
export type { Fields } from './fields';
export { grantedSiteIn } from './oauth2SignIn';
export { SignInError, type SignInReason } from './signInError';
export {
	gatewayUrlIn,
	noteConnectionInUse,
	renewalStatusCodes,
	toPrepareAgain,
	webUrlIn,
} from './forNodes';
