import type { IssueType, Priority, Project, Resolution, Status, StatusCategory } from '../model';
import type { ViewContext } from './context';

const priorityIcons: Readonly<Record<string, string>> = {
	'1': 'highest',
	'2': 'high',
	'3': 'medium',
	'4': 'low',
	'5': 'lowest',
};

/** An issue type, as issues and lists of types show it. */
export function issueTypeView(type: IssueType, view: ViewContext): Record<string, unknown> {
	return {
		self: `${view.base}/issuetype/${type.id}`,
		id: type.id,
		description: type.description,
		iconUrl: `${view.jira.webUrl}/secure/viewavatar?size=xsmall&avatarId=${type.avatarId}&avatarType=issuetype`,
		name: type.name,
		subtask: type.hierarchyLevel === -1,
		avatarId: type.avatarId,
		...(view.jira.flavour === 'cloud' ? { hierarchyLevel: type.hierarchyLevel } : {}),
	};
}

export function statusCategoryView(
	category: StatusCategory,
	view: ViewContext,
): Record<string, unknown> {
	return {
		self: `${view.base}/statuscategory/${category.id}`,
		id: category.id,
		key: category.key,
		colorName: category.colorName,
		name: category.name,
	};
}

export function statusView(status: Status, view: ViewContext): Record<string, unknown> {
	return {
		self: `${view.base}/status/${status.id}`,
		description: status.description,
		iconUrl: `${view.jira.webUrl}/images/icons/statuses/generic.png`,
		name: status.name,
		id: status.id,
		statusCategory: statusCategoryView(status.category, view),
	};
}

/** A priority as an issue shows it. */
export function priorityReference(priority: Priority, view: ViewContext): Record<string, unknown> {
	return {
		self: `${view.base}/priority/${priority.id}`,
		iconUrl: `${view.jira.webUrl}/images/icons/priorities/${priorityIcons[priority.id] ?? 'medium'}.svg`,
		name: priority.name,
		id: priority.id,
	};
}

/** A priority as the list of priorities shows it. */
export function priorityView(priority: Priority, view: ViewContext): Record<string, unknown> {
	return {
		...priorityReference(priority, view),
		statusColor: priority.statusColor,
		description: priority.description,
	};
}

export function resolutionView(resolution: Resolution, view: ViewContext): Record<string, unknown> {
	return {
		self: `${view.base}/resolution/${resolution.id}`,
		id: resolution.id,
		description: resolution.description,
		name: resolution.name,
	};
}

const avatarSizes = { '48x48': '', '24x24': 'small', '16x16': 'xsmall', '32x32': 'medium' };

/** A project as issues show it. */
export function projectReference(project: Project, view: ViewContext): Record<string, unknown> {
	const avatarUrls = Object.fromEntries(
		Object.entries(avatarSizes).map(([size, name]) => {
			const query = name ? `size=${name}&pid=${project.id}` : `pid=${project.id}`;
			return [size, `${view.jira.webUrl}/secure/projectavatar?${query}`];
		}),
	);
	return {
		self: `${view.base}/project/${project.id}`,
		id: project.id,
		key: project.key,
		name: project.name,
		projectTypeKey: project.typeKey,
		...(view.jira.flavour === 'cloud' ? { simplified: project.style === 'next-gen' } : {}),
		avatarUrls,
	};
}
