import type { ApiVersion, Flavour } from '../model';
import { attachmentRoutes } from '../resources/attachments';
import { boardRoutes } from '../resources/boards';
import { bulkOperationRoutes } from '../resources/bulkOperations';
import { catalogueRoutes } from '../resources/catalogue';
import { commentRoutes } from '../resources/comments';
import { createIssueRoutes } from '../resources/createIssue';
import { fieldRoutes } from '../resources/fields';
import { groupRoutes } from '../resources/groups';
import { issuePickerRoutes } from '../resources/issuePicker';
import { issueRoutes } from '../resources/issues';
import { propertyRoutes } from '../resources/properties';
import { projectRoutes } from '../resources/projects';
import { searchRoutes } from '../resources/search';
import { serverRoutes } from '../resources/server';
import { transitionRoutes } from '../resources/transitions';
import { userRoutes } from '../resources/users';
import { worklogRoutes } from '../resources/worklogs';
import type { Route } from './route';
import { cloudFactsOf } from './scopes';

const all: readonly Route[] = [
	...serverRoutes,
	...createIssueRoutes,
	...issuePickerRoutes,
	...issueRoutes,
	...transitionRoutes,
	...commentRoutes,
	...worklogRoutes,
	...propertyRoutes,
	...attachmentRoutes,
	...bulkOperationRoutes,
	...fieldRoutes,
	...searchRoutes,
	...projectRoutes,
	...catalogueRoutes,
	...userRoutes,
	...groupRoutes,
];

/** The operations of Jira Software's API that a flavour has. */
export function agileRouteTable(flavour: Flavour): Route[] {
	if (flavour === 'dataCenter') return [...boardRoutes];
	return boardRoutes.map((route) => ({ ...route, needsUser: !cloudFactsOf(route).anonymous }));
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
