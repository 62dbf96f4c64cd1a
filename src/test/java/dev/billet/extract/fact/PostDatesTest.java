package dev.billet.extract.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PostDatesTest {
    private static final String TITLE = "<h1>The late boat</h1>";

    private static String published(String above, String below) {
        return SavedPost.of(above + TITLE, below).published();
    }

    @Test
    void readsACalendarSheetOfSeveralElements() {
        assertEquals("2011-11-30", published("<div class='cal'><span>Nov</span><span>30</span><span>2011</span></div>", ""));
    }

    @Test
    void addsTheHourThatTheBylineShowsToTheDayAboveThePost() {
        assertEquals("2011-11-30T15:45", published("<h2 class='date-header'>Wednesday, November 30, 2011</h2>",
            "<p class='post-footer'>posted by Ann Lee at <a href='#'>3:45 PM</a></p>"));
    }

    @Test
    void takesTheYearFromTheAddress() {
        assertEquals("2011-11-30", published("<h2 class='date-header'>Wednesday, November 30</h2>", ""));
    }

    @Test
    void takesTheExactValueForMachinesOfTheSameDay() {
        assertEquals("2011-11-30T11:45:00+02:00", published("", "<p class='meta'><time datetime='2011-11-30T11:45:00+02:00'>30 "
            + "November 2011</time></p>"));
    }

    @Test
    void takesTheDayOfPublicationAndNotOfTheLastChange() {
        String html = "<html><head><title>The late boat</title></head><body><div class='post'><h1>The late boat</h1><p "
            + "class='updated'>Updated December 24, 2012</p>"
            + "<p class='posted'>November 30, 2011</p>" + SavedPost.TEXT + "</div></body></html>";
        assertEquals("2011-11-30", SavedPost.at("http://quay.example/late-boat", html).published());
    }

    @Test
    void readsTheByLineThatWasTakenForText() {
        String html = "<html><head><title>The late boat</title></head><body><div class='post'><p>30. Nov 2011 // Ann Lee</p><h1>The "
            + "late boat</h1>" + SavedPost.TEXT
            + "</div></body></html>";
        assertEquals("2011-11-30", SavedPost.at("http://quay.example/late-boat", html).published());
    }
}
