package page

// ProseWords is how many words a block needs to be used for detecting the page's language.
const ProseWords = 8
