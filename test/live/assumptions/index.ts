import type { Assumption } from '../assumption';
import { adminWebhook } from './adminWebhook';
import { anonymousHeader } from './anonymousHeader';
import { bearerOnSite } from './bearerOnSite';
import { bulkCreateOrder } from './bulkCreateOrder';
import { bulkCreateRefused } from './bulkCreateRefused';
import { bulkFetchLeavesOut } from './bulkFetchLeavesOut';
import { cloudIdUnsigned } from './cloudIdUnsigned';
import { commentField } from './commentField';
import { commentMark } from './commentMark';
import { commentOrder } from './commentOrder';
import { deletedTwice } from './deletedTwice';
import { downloadRedirect } from './downloadRedirect';
import { issueMark } from './issueMark';
import { markInSearch } from './markInSearch';
import { oldSearch } from './oldSearch';
import { propertiesInSearch } from './propertiesInSearch';
import { reconciledSearch } from './reconciledSearch';
import { searchBody } from './searchBody';
import { searchPageSize } from './searchPageSize';
import { serverDownload } from './serverDownload';
import { serverLists } from './serverLists';
import { serverPages } from './serverPages';
import { serverWebhook } from './serverWebhook';
import { sprintClosing } from './sprintClosing';
import { toolDeleteAnswer } from './toolDeleteAnswer';
import { toolUnknownKeys } from './toolUnknownKeys';
import { transitionCommentDropped } from './transitionCommentDropped';
import { transitionCommentKept } from './transitionCommentKept';
import { unknownPath } from './unknownPath';
import { updateAnswer } from './updateAnswer';
import { uploadOrder } from './uploadOrder';
import { userWithoutName } from './userWithoutName';
import { worklogField } from './worklogField';
import { wrongTokenMyself } from './wrongTokenMyself';
import { wrongTokenReads } from './wrongTokenReads';

/** Everything that `npm run live` checks, in the order of docs/assumptions.md. */
export const assumptions: readonly Assumption[] = [
	wrongTokenReads,
	wrongTokenMyself,
	bearerOnSite,
	cloudIdUnsigned,
	anonymousHeader,
	unknownPath,
	userWithoutName,
	bulkCreateOrder,
	bulkCreateRefused,
	updateAnswer,
	deletedTwice,
	issueMark,
	markInSearch,
	propertiesInSearch,
	commentMark,
	transitionCommentDropped,
	transitionCommentKept,
	reconciledSearch,
	searchBody,
	searchPageSize,
	oldSearch,
	bulkFetchLeavesOut,
	commentOrder,
	commentField,
	worklogField,
	serverLists,
	serverPages,
	uploadOrder,
	downloadRedirect,
	serverDownload,
	toolDeleteAnswer,
	toolUnknownKeys,
	adminWebhook,
	serverWebhook,
	sprintClosing,
];
