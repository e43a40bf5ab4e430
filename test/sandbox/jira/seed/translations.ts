/**
 * Names of some of Jira's own fields by the language of the reader, as `GET /field` lists them. All other answers have
 * the English names.
 */
export const translatedNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	ja_JP: {
		summary: '要約',
		description: '説明',
		priority: '優先度',
		labels: 'ラベル',
		duedate: '期限',
		assignee: '担当者',
	},
};
