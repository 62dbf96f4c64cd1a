/** Posts of static sites: a text whose first lines say in YAML or TOML what its title, date and terms are (Jekyll, Hugo, Eleventy …). */
package dev.billet.read.front;
