using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.Tests.Domain.Conversations;

public class MentionTests
{
    private static readonly (Guid Id, string Name, string Email)[] Users = [(Guid.CreateVersion7(), "Ясенев Кирилл", "manager@demo.example"), (Guid.CreateVersion7(), "Ясенева Кира", "head@demo.example")];

    [Theory]
    [InlineData("@Ясенев Кирилл, позвони", 0)]
    [InlineData("позови @ясенева кира", 1)]
    [InlineData("@head@demo.example", 1)]
    public void A_colleague_is_called_by_his_whole_name_or_mail(string text, int who) => Entry.Mentioned(text, Users).Should().Equal(Users[who].Id);

    [Theory]
    [InlineData("Ясенев Кирилл позвонил")]
    [InlineData("@Ясенев Кириллович")]
    [InlineData("@Ясенев")]
    public void A_name_without_the_sign_or_a_part_of_one_calls_nobody(string text) => Entry.Mentioned(text, Users).Should().BeEmpty();
}
