package org.guildhall.notifications;

/**
 * What one reader chose.
 *
 * @param work never {@link Frequency#NEVER}: somebody has to hear of late work
 */
public record Preference(Frequency work, Frequency progress) {

    static final Preference UNLESS_CHOSEN = new Preference(Frequency.AT_ONCE, Frequency.AT_ONCE);

    public Preference {
        if (work == Frequency.NEVER) {
            throw new IllegalArgumentException(
                    "Expected mails about work at once or once a day, but none at all were asked for.");
        }
    }

    Frequency of(Topic topic) {
        return switch (topic) {
            case ESSENTIAL -> Frequency.AT_ONCE;
            case WORK -> work;
            case PROGRESS -> progress;
        };
    }
}
