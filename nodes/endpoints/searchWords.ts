/** Words that people use for each other, in lower case; one of the documents is among them. */
export const SAME_WORDS: ReadonlyArray<readonly string[]> = [
	['create', 'add', 'new', 'make', 'register', 'submit', 'post'],
	['delete', 'remove', 'unset'],
	['update', 'set', 'edit', 'change', 'modify', 'put'],
	['get', 'list', 'find', 'search', 'read', 'show', 'fetch'],
	['transition', 'move'],
	['attachment', 'file', 'upload', 'download'],
	['changelog', 'history'],
	['issue', 'ticket', 'task', 'work'],
	['permission', 'right', 'access'],
	['user', 'person', 'people', 'account', 'member'],
	['version', 'release'],
	['myself', 'current', 'who'],
	['avatar', 'picture', 'icon', 'image'],
	['rank', 'reorder', 'order'],
	['watcher', 'watch', 'follower', 'follow'],
	['servicedesk', 'service', 'desk', 'jsm', 'helpdesk'],
	['request', 'servicerequest'],
	['link', 'dependency'],
	['customfield', 'customfields', 'custom'],
	['dashboard', 'gadget'],
	['role', 'actor'],
	['banner', 'announcement'],
];

/** What people call something that has another name in the documents: all words of the first lead to those of the second. */
export const OTHER_NAMES: ReadonlyArray<
	readonly [said: readonly string[], meant: readonly string[]]
> = [
	[['time', 'tracking'], ['worklog']],
	[['time', 'spent'], ['worklog']],
	[['log', 'time'], ['worklog']],
	[
		['log', 'work'],
		['add', 'worklog'],
	],
	[['subtask'], ['issue']],
	[['hook'], ['webhook']],
	[['callback'], ['webhook']],
	[['service', 'level'], ['sla']],
	[
		['upload', 'file'],
		['add', 'attachment'],
	],
	[
		['change', 'status'],
		['do', 'transition'],
	],
	[
		['audit', 'log'],
		['audit', 'record'],
	],
	[
		['issue', 'history'],
		['get', 'change', 'log'],
	],
	[
		['comment', 'on'],
		['add', 'comment'],
	],
];

/** Words that say nothing about what is wanted. */
export const EMPTY = new Set(
	'a all am an and any at by every for from i in into its jira me my of on or rest api the to with how do'.split(
		' ',
	),
);
