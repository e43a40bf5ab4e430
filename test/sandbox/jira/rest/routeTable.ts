import type { ApiVersion, Flavour } from '../model';
import { accountRoutes } from '../resources/accounts';
import { adminWebhookRoutes } from '../resources/adminWebhooks';
import { archiveRoutes } from '../resources/archives';
import { attachmentRoutes } from '../resources/attachments';
import { boardRoutes } from '../resources/boards';
import { boardWriteRoutes } from '../resources/boardWrites';
import { bulkMoveRoutes } from '../resources/bulkMove';
import { bulkOperationRoutes } from '../resources/bulkOperations';
import { catalogueRoutes } from '../resources/catalogue';
import { siteWriteRoutes } from '../resources/siteWrites';
import { changelogRoutes } from '../resources/changelogs';
import { commentRoutes } from '../resources/comments';
import { componentRoutes } from '../resources/components';
import { createIssueRoutes } from '../resources/createIssue';
import { dynamicWebhookRoutes } from '../resources/dynamicWebhooks';
import { epicWriteRoutes } from '../resources/epicWrites';
import { filterRoutes } from '../resources/filters';
import { fieldOptionRoutes } from '../resources/fieldOptions';
import { fieldRoutes } from '../resources/fields';
import { groupRoutes } from '../resources/groups';
import { issuePickerRoutes } from '../resources/issuePicker';
import { issueLinkRoutes } from '../resources/issueLinks';
import { issueRoutes } from '../resources/issues';
import { jqlQueryRoutes } from '../resources/jqlQueries';
import { jqlSuggestionRoutes } from '../resources/jqlSuggestions';
import { notificationRoutes } from '../resources/notifications';
import { propertyRoutes } from '../resources/properties';
import { projectRoleRoutes } from '../resources/projectRoles';
import { projectRoutes } from '../resources/projects';
import { projectWriteRoutes } from '../resources/projectWrites';
import { remoteLinkRoutes } from '../resources/remoteLinks';
import { searchRoutes } from '../resources/search';
import { serverRoutes } from '../resources/server';
import { serviceDeskRoutes } from '../resources/serviceDesk';
import { softwareListRoutes } from '../resources/softwareLists';
import { serverWebhookRoutes } from '../resources/serverWebhooks';
import { sprintWriteRoutes } from '../resources/sprintWrites';
import { transitionRoutes } from '../resources/transitions';
import { userRoutes } from '../resources/users';
import { voteRoutes } from '../resources/votes';
import { watcherRoutes } from '../resources/watchers';
import { versionRoutes } from '../resources/versions';
import { worklogChangeRoutes } from '../resources/worklogChanges';
import { worklogRoutes } from '../resources/worklogs';
import type { Route } from './route';
import { cloudFactsOf } from './scopes';

const all: readonly Route[] = [
	...serverRoutes,
	...createIssueRoutes,
	...issuePickerRoutes,
	...archiveRoutes,
	...issueRoutes,
	...changelogRoutes,
	...issueLinkRoutes,
	...remoteLinkRoutes,
	...transitionRoutes,
	...commentRoutes,
	...worklogRoutes,
	...worklogChangeRoutes,
	...watcherRoutes,
	...voteRoutes,
	...notificationRoutes,
	...propertyRoutes,
	...attachmentRoutes,
	...bulkOperationRoutes,
	...bulkMoveRoutes,
	...fieldRoutes,
	...fieldOptionRoutes,
	...filterRoutes,
	...searchRoutes,
	...jqlSuggestionRoutes,
	...jqlQueryRoutes,
	...projectRoutes,
	...projectWriteRoutes,
	...projectRoleRoutes,
	...versionRoutes,
	...componentRoutes,
	...catalogueRoutes,
	...siteWriteRoutes,
	...userRoutes,
	...groupRoutes,
	...accountRoutes,
	...dynamicWebhookRoutes,
];

/** For Cloud, the documents say which operations need a user. */
function withSignIn(routes: readonly Route[], flavour: Flavour): Route[] {
	if (flavour === 'dataCenter') return [...routes];
	return routes.map((route) => ({ ...route, needsUser: !cloudFactsOf(route).anonymous }));
}

/** The operations of Jira Software's API that a flavour has. */
export function agileRouteTable(flavour: Flavour): Route[] {
	const all = [...boardRoutes, ...boardWriteRoutes, ...sprintWriteRoutes, ...epicWriteRoutes];
	return withSignIn(all, flavour);
}

/** The lists of issues of boards, sprints and epics, which only Cloud has there. */
export function softwareRouteTable(flavour: Flavour): Route[] {
	return flavour === 'cloud' ? withSignIn(softwareListRoutes, flavour) : [];
}

/** The operations of Jira Service Management's API that a flavour has. */
export function serviceDeskRouteTable(flavour: Flavour): Route[] {
	return withSignIn(serviceDeskRoutes, flavour);
}

/** The operations on webhooks of administrators. Data Center's depend on its version, which a setting changes. */
export function webhookRouteTable(flavour: Flavour): Route[] {
	return flavour === 'cloud'
		? [...adminWebhookRoutes]
		: [...adminWebhookRoutes, ...serverWebhookRoutes];
}

/** The operations that a version of a flavour's API has. */
export function routeTable(flavour: Flavour, version: ApiVersion): Route[] {
	const ofFlavour = all.filter((route) => route.on === undefined || route.on === flavour);
	if (flavour === 'dataCenter') return ofFlavour;
	return ofFlavour.flatMap((route) => {
		const { anonymous, onlyVersion3 } = cloudFactsOf(route);
		return version === '2' && onlyVersion3 ? [] : [{ ...route, needsUser: !anonymous }];
	});
}
