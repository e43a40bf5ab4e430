/** The panels of Jira, and GitHub's alerts of the same colour. */
const panelOfAlert: Readonly<Record<string, string>> = {
	NOTE: 'info',
	TIP: 'success',
	IMPORTANT: 'note',
	WARNING: 'warning',
	CAUTION: 'error',
	INFO: 'info',
	SUCCESS: 'success',
	ERROR: 'error',
};

/** The panel that an alert is, by the word in `[!NOTE]`. */
export function panelTypeOf(alert: string | undefined): string | undefined {
	const name = alert?.toUpperCase() ?? '';
	return Object.hasOwn(panelOfAlert, name) ? panelOfAlert[name] : undefined;
}

/** The alert that a panel is. `tip` is an older name of `success`; a panel of an own colour becomes a note. */
export function alertOf(panelType: unknown): string {
	const known = panelType === 'tip' ? 'success' : panelType;
	return Object.entries(panelOfAlert).find(([, type]) => type === known)?.[0] ?? 'NOTE';
}

const colors: Readonly<Record<string, string>> = {
	info: '#deebff',
	note: '#eae6ff',
	success: '#e3fcef',
	tip: '#e3fcef',
	warning: '#fffae6',
	error: '#ffebe6',
};

/** The background of a panel: wiki markup has panels of any colour, but no types. */
export function panelColor(attrs: Readonly<Record<string, unknown>> = {}): string | undefined {
	const { panelType, panelColor: own } = attrs;
	if (typeof own === 'string' && /^#[0-9a-f]{6}$/i.test(own)) return own;
	return typeof panelType === 'string' && Object.hasOwn(colors, panelType)
		? colors[panelType]
		: undefined;
}
