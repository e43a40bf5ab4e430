/** What text could be read as after an ampersand, such as `&amp;`, `&#8364;` or `&#x20AC;`: used to escape ampersands. */
export const characterReference =
	/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/g;
