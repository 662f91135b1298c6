package page

// ProseWords is how many words a block needs for the page's language to be read
// from it.
const ProseWords = 8
