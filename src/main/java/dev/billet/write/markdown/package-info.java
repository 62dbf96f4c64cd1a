/** Posts as files that static site generators read: names, front matter and data. */
package dev.billet.write.markdown;
