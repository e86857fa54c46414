namespace CrmBlazor.App.Features.Leads;

/// <summary>Where a lead came from, at a glance; a source that an administrator added has the common sign.</summary>
public static class LeadIcons
{
    public static string Of(string source) => source switch
    {
        "call" => "phone-incoming",
        "email" => "mail",
        "web" => "inbox",
        "form" => "file-text",
        "recommendation" => "star",
        "event" => "flag",
        _ => "message-square",
    };
}
