using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Papers;

/// <summary>No contract is made from it any more.</summary>
[AllowedTo(Role.Accountant, Role.Admin)]
public sealed record RetireContractTemplate(int Template) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var template = await context.TemplateAsync(Template) ?? throw new NotFoundException("contractTemplate", Template.Plain());
        template.Retire(context.Actor, context.At);
        return new(template.Id, template.Number);
    }
}
