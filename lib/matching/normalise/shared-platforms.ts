/** Registrable domains under which anybody has pages: two companies both "on facebook.com" share nothing. */
export const sharedPlatforms: ReadonlySet<string> = new Set(
  `facebook.com fb.com fb.me m.me instagram.com linkedin.com lnkd.in twitter.com x.com t.co youtube.com youtu.be
tiktok.com pinterest.com snapchat.com threads.net reddit.com tumblr.com vk.com ok.ru weibo.com xing.com
whatsapp.com wa.me telegram.org telegram.me t.me discord.gg discord.com medium.com substack.com quora.com flickr.com
google.com goo.gl g.page g.co business.site apple.com bing.com yahoo.com msn.com wikipedia.org
yelp.com tripadvisor.com foursquare.com opentable.com yellowpages.com yell.com gelbeseiten.de pagesjaunes.fr
paginegialle.it manta.com bbb.org crunchbase.com dnb.com bloomberg.com indeed.com glassdoor.com thumbtack.com
nextdoor.com trustpilot.com groupon.com doordash.com ubereats.com grubhub.com booking.com airbnb.com
amazon.com amazon.co.uk amazon.de amazon.fr amazon.it amazon.es ebay.com ebay.co.uk ebay.de etsy.com alibaba.com
aliexpress.com taobao.com tmall.com mercadolibre.com shopify.com myshopify.com bigcartel.com square.site squareup.com
wix.com wixsite.com editorx.io wordpress.com wordpress.org blogspot.com blogger.com squarespace.com weebly.com
webs.com godaddy.com godaddysites.com jimdo.com jimdofree.com jimdosite.com jimdoweb.com webnode.com webnode.page
strikingly.com mystrikingly.com site123.me yolasite.com ucoz.com ucraft.net webflow.io webflow.com duda.co
duckdns.org carrd.co about.me linktr.ee linktree.com beacons.ai bio.site bit.ly tinyurl.com ow.ly buff.ly tiny.cc
rebrand.ly is.gd tripod.com angelfire.com geocities.com homestead.com freewebs.com 000webhostapp.com netfirms.com
github.com github.io gitlab.com gitlab.io bitbucket.org bitbucket.io sourceforge.net herokuapp.com netlify.app
netlify.com vercel.app vercel.com now.sh pages.dev workers.dev web.app firebaseapp.com appspot.com
azurewebsites.net cloudfront.net amazonaws.com windows.net sharepoint.com onmicrosoft.com notion.site notion.so
dropbox.com wetransfer.com icloud.com force.com salesforce.com hubspot.com hs-sites.com mailchimp.com
mailchi.mp constantcontact.com eventbrite.com meetup.com gofundme.com paypal.com paypal.me calendly.com
surveymonkey.com typeform.com issuu.com slideshare.net scribd.com archive.org`.split(/\s+/),
);

/** Domains that stand in for "none": reserved by RFC 2606 or typed by people who have no site. */
export const placeholderDomains: ReadonlySet<string> = new Set(
  `example.com example.org example.net example.edu test.com test.de test.org none.com none.net none.org no.com
noemail.com nomail.com no-email.com nowhere.com noreply.com na.com n.com a.com aa.com aaa.com x.com xx.com
xxx.com asdf.com qwerty.com null.com unknown.com dummy.com fake.com email.com mail.com domain.com
yourdomain.com mydomain.com company.com yourcompany.com mycompany.com website.com yourwebsite.com mywebsite.com
url.com site.com temp.com tbd.com`.split(/\s+/),
);

/**
 * Suffixes of the public suffix list's private part that sell names to companies, as a registry does;
 * all the others there are hosts of customers' pages.
 */
export const registryLikeSuffixes: ReadonlySet<string> = new Set(
  `uk.com us.com eu.com de.com br.com cn.com gb.com gr.com hu.com jpn.com no.com qc.com ru.com sa.com se.com uy.com
za.com kr.com ar.com co.com africa.com mex.com gb.net uk.net se.net hu.net jp.net in.net us.org ae.org com.de com.se
com.ru co.nl co.no co.dk co.pl co.at eu.org co.ca co.cz`.split(/\s+/),
);
